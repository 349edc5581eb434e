/** Every screen of the portal by its address. Routes, checks and pictures are made from this list. */
export const portalScreens = [
  { path: '/', screen: 'HomePage' },
  { path: '/item/$requirement', screen: 'ItemPage' },
  { path: '/owners', screen: 'OwnersPage' },
  { path: '/us-status', screen: 'UsStatusPage' },
  { path: '/cases', screen: 'CasesPage' },
  { path: '/report', screen: 'ReportPage' },
  { path: '/notice', screen: 'NoticePage' },
] as const;
