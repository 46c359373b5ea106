import AppLayout, { type AppLayoutProps } from '@cloudscape-design/components/app-layout';
import AppLayoutToolbar from '@cloudscape-design/components/app-layout-toolbar';
import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import Flashbar from '@cloudscape-design/components/flashbar';
import HelpPanel from '@cloudscape-design/components/help-panel';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { PublicSettings } from '../../settings';
import { OldCreatePolicy } from '../awsui/create-policy';
import { OldCreateRole } from '../awsui/create-role';
import { CreatePolicy } from '../policies/create-policy';
import { PoliciesList } from '../policies/policies-list';
import { PolicyDetails } from '../policies/policy-details';
import { CreateRole } from '../roles/create-role';
import { EditTrustPolicy } from '../roles/edit-trust-policy';
import { RoleDetails } from '../roles/role-details';
import { RolesList } from '../roles/roles-list';
import { go, type Page, type Route, readRoute, useHash } from '../route';
import type { Session } from '../session';
import { trustWords } from '../words';
import { breadcrumbs } from './breadcrumbs';
import { type Console, ConsoleContext, type Notice } from './console-context';
import { Dashboard } from './dashboard';
import { GlobalFooter } from './global-footer';
import { GlobalHeader } from './global-header';
import { Navigation } from './navigation';
import { SessionEnded } from './session-ended';
import { useArrival } from './use-arrival';

const contentTypes: Partial<Record<Page, AppLayoutProps.ContentType>> = {
  'create-role': 'wizard',
  'create-policy': 'wizard',
  'edit-trust-policy': 'form',
  roles: 'table',
  policies: 'table',
};

const beside = (page: Page): boolean =>
  contentTypes[page] !== 'wizard' && contentTypes[page] !== 'form' && innerWidth > 1000;

function pageOf(route: Route, generation: PublicSettings['generation']): ReactNode {
  switch (route.page) {
    case 'roles':
      return <RolesList />;
    case 'create-role':
      return generation === 'new' ? (
        <CreateRole query={route.query} />
      ) : (
        <OldCreateRole query={route.query} />
      );
    case 'role':
      return <RoleDetails name={route.subject} section={route.query.get('section') ?? 'permissions'} />;
    case 'edit-trust-policy':
      return <EditTrustPolicy name={route.subject} />;
    case 'policies':
      return <PoliciesList />;
    case 'create-policy':
      return generation === 'new' ? <CreatePolicy /> : <OldCreatePolicy />;
    case 'policy':
      return <PolicyDetails arn={route.subject} />;
    default:
      return <Dashboard unknown={route.page === 'unknown' ? route.subject : undefined} />;
  }
}

/** The console around its pages: header, navigation, breadcrumbs, messages, help. */
export function App({ written }: { written: Session }): ReactNode {
  const hash = useHash();
  const route = useMemo(() => readRoute(hash), [hash]);
  const { page, subject } = route;
  // Another section of the same page is no new page; another deep link into a wizard is one.
  const place = contentTypes[page] === 'wizard' ? hash : `${page} ${subject}`;
  const { session, arrived } = useArrival(written, place);
  const [notices, setNotices] = useState<Notice[]>([]);
  useEffect(() => setNotices((all) => all.filter((notice) => notice.on.includes(page))), [page]);
  /** Unless somebody opened or closed it: open beside lists and details, closed beside wizards and forms (S 2026). */
  const [navigationOpen, setNavigationOpen] = useState<boolean>();
  const { look, generation, trustWording } = session.settings;
  const Layout = look === '2026' ? AppLayoutToolbar : AppLayout;
  const [helpOn, setHelpOn] = useState<string>();
  const [created, setCreated] = useState<string>();

  const shell = useMemo<Console>(
    () => ({
      session,
      notify: (notice) =>
        setNotices((all) => [
          notice,
          ...all.filter((other) => other.on.some((on) => notice.on.includes(on))),
        ]),
      clearNotices: () => setNotices([]),
      created,
      setCreated,
      help: setHelpOn,
    }),
    [session, created],
  );

  return (
    <ConsoleContext value={shell}>
      <GlobalHeader />
      <Layout
        headerSelector="#awsc-nav-header"
        footerSelector="#awsc-nav-footer"
        stickyNotifications
        contentType={contentTypes[page] ?? 'default'}
        breadcrumbs={<BreadcrumbGroup items={breadcrumbs(route, trustWords(trustWording))} />}
        navigation={<Navigation page={page} />}
        navigationOpen={navigationOpen ?? beside(page)}
        onNavigationChange={({ detail }) => setNavigationOpen(detail.open)}
        tools={
          <HelpPanel header={<h2>{helpOn ?? 'Info'}</h2>}>
            This is a practice console. The help of the real one is not part of it.
          </HelpPanel>
        }
        toolsOpen={helpOn !== undefined}
        onToolsChange={({ detail }) => setHelpOn(detail.open ? 'Info' : undefined)}
        notifications={
          <Flashbar
            items={notices
              .filter((notice) => notice.on.includes(page))
              .map((notice) => ({
                id: notice.content,
                type: notice.type,
                header: notice.header,
                content: notice.content,
                dismissible: true,
                dismissLabel: 'Dismiss message',
                onDismiss: () => setNotices((all) => all.filter((other) => other !== notice)),
                ...(notice.button
                  ? { buttonText: notice.button.text, onButtonClick: () => go(notice.button?.href ?? '') }
                  : {}),
              }))}
          />
        }
        content={arrived ? <div key={place}>{pageOf(route, generation)}</div> : <div className="arriving" />}
      />
      <GlobalFooter />
      <SessionEnded />
    </ConsoleContext>
  );
}
