/** What the first people are shown without. */
import { Later } from '../lib/later.svelte';

export const overlayDialogs = new Later(() => import('./OverlayDialogs.svelte'));
export const invitationsScreen = new Later(() => import('../features/invitations/InvitationsScreen.svelte'));
export const inviteDialog = new Later(() => import('../features/invitations/invite/InviteDialog.svelte'));
export const editDialog = new Later(() => import('../features/person/EditDialog.svelte'));
export const revokedPeople = new Later(() => import('../features/offboarding/RevokedPeople.svelte'));
export const leaveDialogs = new Later(() => import('../features/offboarding/OffboardingDialogs.svelte'));
export const operatorQuestion = new Later(() => import('../features/operator/OperatorQuestion.svelte'));
