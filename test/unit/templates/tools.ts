import { spawnSync } from 'node:child_process';

/** Programs that judge what is written, where this machine has them. */
const has = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

export const HAS = {
  bash: has('bash', '--version'),
  shellcheck: has('shellcheck', '--version'),
  cfnLint: has('cfn-lint', '--version'),
  terraform: has('terraform', 'version'),
  /** moto: a stand-in for AWS's own API; and the real AWS CLI. */
  moto: has('python3', '-c', 'import moto.server, flask') && has('aws', '--version'),
};
