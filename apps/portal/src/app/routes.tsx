import { createBrowserRouter } from 'react-router';
import { ChooseAppeal } from '../queue/ChooseAppeal.tsx';
import { Shell } from '../shell/Shell.tsx';
import { at } from './page.tsx';
import { CrashPage, NotFoundPage } from './pages.tsx';

export const router = createBrowserRouter(
  [
    {
      errorElement: <CrashPage />,
      children: [
        at('forgot', () => import('../access/ForgotScreen.tsx'), 'ForgotScreen'),
        at('recover', () => import('../access/RecoverScreen.tsx'), 'RecoverScreen'),
        at('second-factor', () => import('../access/SecondFactorScreen.tsx'), 'SecondFactorScreen'),
        at('refused', () => import('../access/RefusedScreen.tsx'), 'RefusedScreen'),
      ],
    },
    {
      element: <Shell />,
      errorElement: <CrashPage />,
      children: [
        {
          // Where one screen fails, the ways to the others stay.
          errorElement: <CrashPage />,
          children: [
            { ...at('', () => import('../today/TodayScreen.tsx'), 'TodayScreen'), index: true },
            {
              ...at('appeals', () => import('../queue/QueueScreen.tsx'), 'QueueScreen'),
              children: [
                { index: true, element: <ChooseAppeal /> },
                at('/appeals/:appealId', () => import('../appeals/AppealPane.tsx'), 'AppealPane'),
              ],
            },
            at('triage/:appealId?', () => import('../triage/TriageScreen.tsx'), 'TriageScreen'),
            at('places/:placeId?', () => import('../places/PlacesScreen.tsx'), 'PlacesScreen'),
            at('places/:placeId/register', () => import('../places/assets/AssetsScreen.tsx'), 'AssetsScreen'),
            at('places/:placeId/units', () => import('../places/units/UnitsScreen.tsx'), 'UnitsScreen'),
            at('places/:placeId/team', () => import('../team/TeamScreen.tsx'), 'TeamScreen'),
            at('intake', () => import('../intake/IntakeScreen.tsx'), 'IntakeScreen'),
            at('intake/hotline', () => import('../intake/hotline/HotlineScreen.tsx'), 'HotlineScreen'),
            at(
              'intake/hotline/:importId',
              () => import('../intake/hotline/ImportScreen.tsx'),
              'ImportScreen',
            ),
            at('intake/register', () => import('../intake/register/RegisterScreen.tsx'), 'RegisterScreen'),
            at('commitments', () => import('../commitments/CommitmentsScreen.tsx'), 'CommitmentsScreen'),
            at('whistles', () => import('../whistles/WhistlesScreen.tsx'), 'WhistlesScreen'),
            at('disputes', () => import('../duty/DisputesScreen.tsx'), 'DisputesScreen'),
            at('postings', () => import('../postings/PostingsScreen.tsx'), 'PostingsScreen'),
            at(
              'postings/overview',
              () => import('../postings/overview/OverviewScreen.tsx'),
              'OverviewScreen',
            ),
            at('postings/batches/:batchId', () => import('../postings/BatchScreen.tsx'), 'BatchScreen'),
            at('postings/funds', () => import('../postings/resources/FundsScreen.tsx'), 'FundsScreen'),
            at('postings/skills', () => import('../postings/apprentices/SkillsScreen.tsx'), 'SkillsScreen'),
            at('postings/team', () => import('../postings/apprentices/TeamScreen.tsx'), 'TeamScreen'),
            at('learning', () => import('../postings/apprentices/LearningScreen.tsx'), 'LearningScreen'),
            {
              ...at('postings/:postingId', () => import('../postings/PostingFrame.tsx'), 'PostingFrame'),
              children: [
                {
                  ...at('/postings/:postingId', () => import('../postings/DayScreen.tsx'), 'DayScreen'),
                  index: true,
                },
                at(
                  '/postings/:postingId/apprentices',
                  () => import('../postings/apprentices/ApprenticesScreen.tsx'),
                  'ApprenticesScreen',
                ),
                at(
                  '/postings/:postingId/resources',
                  () => import('../postings/resources/ResourcesScreen.tsx'),
                  'ResourcesScreen',
                ),
                at(
                  '/postings/:postingId/handover',
                  () => import('../postings/handover/HandoverScreen.tsx'),
                  'HandoverScreen',
                ),
                at(
                  '/postings/:postingId/effect',
                  () => import('../postings/effect/EffectScreen.tsx'),
                  'EffectScreen',
                ),
              ],
            },
            at('duties', () => import('../deeds/DutiesScreen.tsx'), 'DutiesScreen'),
            at('methods', () => import('../methods/MethodsScreen.tsx'), 'MethodsScreen'),
            at('methods/new', () => import('../methods/NewMethodScreen.tsx'), 'NewMethodScreen'),
            at('methods/:cardId', () => import('../methods/MethodScreen.tsx'), 'MethodScreen'),
            at('visits', () => import('../followup/VisitsScreen.tsx'), 'VisitsScreen'),
            at('ledgers', () => import('../followup/LedgersScreen.tsx'), 'LedgersScreen'),
            at('rates', () => import('../rates/RatesScreen.tsx'), 'RatesScreen'),
            at(
              'categories/:categoryId?',
              () => import('../categories/CategoriesScreen.tsx'),
              'CategoriesScreen',
            ),
            at('templates', () => import('../templates/TemplatesScreen.tsx'), 'TemplatesScreen'),
            at('sites', () => import('../sites/SitesScreen.tsx'), 'SitesScreen'),
            at('sites/new', () => import('../sites/NewSiteScreen.tsx'), 'NewSiteScreen'),
            at('sites/:siteId', () => import('../sites/SiteScreen.tsx'), 'SiteScreen'),
            at('audit', () => import('../audit/AuditScreen.tsx'), 'AuditScreen'),
            at('integrations', () => import('../integrations/IntegrationsScreen.tsx'), 'IntegrationsScreen'),
            at('account', () => import('../access/AccountScreen.tsx'), 'AccountScreen'),
            at('continue', () => import('../portalClients/ContinueScreen.tsx'), 'ContinueScreen'),
            at('portals', () => import('../portalClients/PortalClientsScreen.tsx'), 'PortalClientsScreen'),
            at('people', () => import('../people/PeopleScreen.tsx'), 'PeopleScreen'),
            at('invite', () => import('../access/InviteScreen.tsx'), 'InviteScreen'),
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ],
  { basename: import.meta.env.BASE_URL.replace(/\/$/, '') },
);
