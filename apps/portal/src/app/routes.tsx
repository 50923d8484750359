import { createBrowserRouter } from 'react-router';
import { AppealPane } from '../appeals/AppealPane.tsx';
import { PlacesScreen } from '../places/PlacesScreen.tsx';
import { ChooseAppeal } from '../queue/ChooseAppeal.tsx';
import { QueueScreen } from '../queue/QueueScreen.tsx';
import { Shell } from '../shell/Shell.tsx';
import { TodayScreen } from '../today/TodayScreen.tsx';
import { TriageScreen } from '../triage/TriageScreen.tsx';
import { CrashPage, NotFoundPage } from './pages.tsx';

export const router = createBrowserRouter(
  [
    {
      element: <Shell />,
      errorElement: <CrashPage />,
      children: [
        { index: true, element: <TodayScreen /> },
        {
          path: 'appeals',
          element: <QueueScreen />,
          children: [
            { index: true, element: <ChooseAppeal /> },
            { path: ':appealId', element: <AppealPane /> },
          ],
        },
        { path: 'triage/:appealId?', element: <TriageScreen /> },
        { path: 'places/:placeId?', element: <PlacesScreen /> },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ],
  { basename: import.meta.env.BASE_URL.replace(/\/$/, '') },
);
