import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { type ReactNode, useCallback, useState } from 'react';
import { takePress } from '../../press';
import { type Finding, getRole, IamError, updateTrustPolicy, validatePolicy } from '../api';
import { PolicyJson } from '../editor/policy-json';
import { go, roleHref } from '../route';
import { useConsole } from '../shell/console-context';
import { NotFound } from '../shell/not-found';
import { useLoaded } from '../use-loaded';
import { say, trustWords } from '../words';

/** `#/roles/details/NAME/edit-trust-policy`: no h2, the buttons within the editor's box (3.3; S 2024, 2026-03). */
export function EditTrustPolicy({ name }: { name: string }): ReactNode {
  const { session, notify, clearNotices } = useConsole();
  const { value: role, error } = useLoaded(useCallback(() => getRole(name), [name]));
  const [typed, setTyped] = useState<string>();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [busy, setBusy] = useState(false);
  if (error) return <NotFound what={`The role with name ${name} cannot be found.`} list="#/roles" />;
  if (!role) return <Spinner size="large" />;
  const text = typed ?? role.trustPolicy;
  const { look, trustPolicyQuota, trustWording } = session.settings;
  const words = trustWords(trustWording);
  const back = `${roleHref(name)}?section=trust_relationships`;

  const update = async (): Promise<void> => {
    const commit = takePress(words.update);
    clearNotices();
    setBusy(true);
    try {
      await updateTrustPolicy(name, text, commit);
      if (session.settings.successFlash)
        notify({ on: ['role'], type: 'success', content: 'Trust policy updated.' });
      go(back);
    } catch (refusal) {
      if (!(refusal instanceof IamError)) throw refusal;
      notify({
        on: ['edit-trust-policy'],
        type: 'error',
        header: 'Failed to update trust policy.',
        content: refusal.message,
      });
      setFindings(await validatePolicy(text, 'trust'));
    } finally {
      setBusy(false);
    }
  };

  const cancel = (
    <Button variant={look === '2026' ? 'normal' : 'link'} onClick={() => go(back)}>
      {say('Cancel')}
    </Button>
  );
  const legacy = trustWording === 'legacy';
  return (
    <ContentLayout header={<Header variant="h1">{words.edit}</Header>}>
      <Container
        disableContentPaddings
        {...(legacy ? { header: <Header variant="h2">{words.document}</Header> } : {})}
      >
        <PolicyJson
          label={words.document}
          text={text}
          limit={trustPolicyQuota}
          showSize={false}
          findings={findings}
          links={!legacy && <AccessLinks />}
          onChange={(changed) => {
            setTyped(changed);
            setFindings([]);
          }}
        />
        <div className="form-actions">
          {cancel}
          <Button variant="primary" loading={busy} onClick={() => void update()}>
            {words.update}
          </Button>
        </div>
      </Container>
    </ContentLayout>
  );
}

/** At the end of the counters' line (3.3; S 2024, 2026-03). Neither commits. */
function AccessLinks(): ReactNode {
  const { help } = useConsole();
  return (
    <SpaceBetween direction="horizontal" size="l">
      {['Check for new access', 'Preview external access'].map((text) => (
        <Button key={text} variant="inline-link" onClick={() => help(text)}>
          {text}
        </Button>
      ))}
    </SpaceBetween>
  );
}
