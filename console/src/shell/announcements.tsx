/** What is said in passing, at the corner of the screen. Its own file, so that its code is not in the first load. */
import { Notifications } from '@mantine/notifications';

export function Announcements() {
  return <Notifications position="bottom-right" />;
}
