/** The frame and every screen in one piece: once the portal is open, a lost connection keeps nobody from the next screen. */
export { CasesPage } from './cases/cases-page.tsx';
export { ReportPage } from './cases/report-page.tsx';
export { NoSuchScreen, ScreenTrouble } from './frame/screen-trouble.tsx';
export { PortalFrame } from './frame.tsx';
export { HomePage } from './home/home-page.tsx';
export { ItemPage } from './items/item-page.tsx';
export { NoticePage } from './notice-page.tsx';
export { OwnersPage } from './owners/owners-page.tsx';
export { UsStatusPage } from './us-status/us-status-page.tsx';
