import { point } from './form/point';
import { shared } from './shared';

/** Put into a page of the IAM console when the person wants to show a field, and never otherwise. */
shared.point = point;
