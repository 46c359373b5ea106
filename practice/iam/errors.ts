export type IamErrorCode =
  | 'MalformedPolicyDocument'
  | 'EntityAlreadyExists'
  | 'NoSuchEntity'
  | 'LimitExceeded'
  | 'ValidationError';

const STATUS: Record<IamErrorCode, number> = {
  MalformedPolicyDocument: 400,
  ValidationError: 400,
  NoSuchEntity: 404,
  EntityAlreadyExists: 409,
  LimitExceeded: 409,
};

/** A refusal by IAM, with IAM's own code, wording and HTTP status. */
export class IamError extends Error {
  readonly status: number;

  constructor(
    readonly code: IamErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'IamError';
    this.status = STATUS[code];
  }
}
