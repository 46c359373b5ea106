import { shared } from './shared';
import { showFields } from './show-fields';

/** Put into a page of the IAM console when the person wants to show a field, and never otherwise. */
shared.showFields = showFields;
