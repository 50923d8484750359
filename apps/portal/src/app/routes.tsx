import { createBrowserRouter } from 'react-router';
import { AccountScreen } from '../access/AccountScreen.tsx';
import { ForgotScreen } from '../access/ForgotScreen.tsx';
import { InviteScreen } from '../access/InviteScreen.tsx';
import { RecoverScreen } from '../access/RecoverScreen.tsx';
import { RefusedScreen } from '../access/RefusedScreen.tsx';
import { SecondFactorScreen } from '../access/SecondFactorScreen.tsx';
import { AppealPane } from '../appeals/AppealPane.tsx';
import { AuditScreen } from '../audit/AuditScreen.tsx';
import { CategoriesScreen } from '../categories/CategoriesScreen.tsx';
import { CommitmentsScreen } from '../commitments/CommitmentsScreen.tsx';
import { DisputesScreen } from '../duty/DisputesScreen.tsx';
import { LedgersScreen } from '../followup/LedgersScreen.tsx';
import { VisitsScreen } from '../followup/VisitsScreen.tsx';
import { HotlineScreen } from '../intake/hotline/HotlineScreen.tsx';
import { ImportScreen } from '../intake/hotline/ImportScreen.tsx';
import { IntakeScreen } from '../intake/IntakeScreen.tsx';
import { RegisterScreen } from '../intake/register/RegisterScreen.tsx';
import { IntegrationsScreen } from '../integrations/IntegrationsScreen.tsx';
import { PeopleScreen } from '../people/PeopleScreen.tsx';
import { AssetsScreen } from '../places/assets/AssetsScreen.tsx';
import { PlacesScreen } from '../places/PlacesScreen.tsx';
import { UnitsScreen } from '../places/units/UnitsScreen.tsx';
import { ContinueScreen } from '../portalClients/ContinueScreen.tsx';
import { PortalClientsScreen } from '../portalClients/PortalClientsScreen.tsx';
import { ChooseAppeal } from '../queue/ChooseAppeal.tsx';
import { QueueScreen } from '../queue/QueueScreen.tsx';
import { RatesScreen } from '../rates/RatesScreen.tsx';
import { Shell } from '../shell/Shell.tsx';
import { TemplatesScreen } from '../templates/TemplatesScreen.tsx';
import { TodayScreen } from '../today/TodayScreen.tsx';
import { TriageScreen } from '../triage/TriageScreen.tsx';
import { WhistlesScreen } from '../whistles/WhistlesScreen.tsx';
import { CrashPage, NotFoundPage } from './pages.tsx';

export const router = createBrowserRouter(
  [
    { path: 'forgot', element: <ForgotScreen />, errorElement: <CrashPage /> },
    { path: 'recover', element: <RecoverScreen />, errorElement: <CrashPage /> },
    { path: 'second-factor', element: <SecondFactorScreen />, errorElement: <CrashPage /> },
    { path: 'refused', element: <RefusedScreen />, errorElement: <CrashPage /> },
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
        { path: 'places/:placeId/register', element: <AssetsScreen /> },
        { path: 'places/:placeId/units', element: <UnitsScreen /> },
        { path: 'intake', element: <IntakeScreen /> },
        { path: 'intake/hotline', element: <HotlineScreen /> },
        { path: 'intake/hotline/:importId', element: <ImportScreen /> },
        { path: 'intake/register', element: <RegisterScreen /> },
        { path: 'commitments', element: <CommitmentsScreen /> },
        { path: 'whistles', element: <WhistlesScreen /> },
        { path: 'disputes', element: <DisputesScreen /> },
        { path: 'visits', element: <VisitsScreen /> },
        { path: 'ledgers', element: <LedgersScreen /> },
        { path: 'rates', element: <RatesScreen /> },
        { path: 'categories/:categoryId?', element: <CategoriesScreen /> },
        { path: 'templates', element: <TemplatesScreen /> },
        { path: 'audit', element: <AuditScreen /> },
        { path: 'integrations', element: <IntegrationsScreen /> },
        { path: 'account', element: <AccountScreen /> },
        { path: 'continue', element: <ContinueScreen /> },
        { path: 'portals', element: <PortalClientsScreen /> },
        { path: 'people', element: <PeopleScreen /> },
        { path: 'invite', element: <InviteScreen /> },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ],
  { basename: import.meta.env.BASE_URL.replace(/\/$/, '') },
);
