/** What the first people are shown without. */
import { Lazy } from '../lib/lazy.svelte';

export const overlayDialogs = new Lazy(() => import('./OverlayDialogs.svelte'));
export const invitationsScreen = new Lazy(() => import('../features/invitations/InvitationsScreen.svelte'));
export const inviteDialog = new Lazy(() => import('../features/invitations/invite/InviteDialog.svelte'));
export const editDialog = new Lazy(() => import('../features/person/EditDialog.svelte'));
export const revokedPeople = new Lazy(() => import('../features/offboarding/RevokedPeople.svelte'));
export const offboardingDialogs = new Lazy(() => import('../features/offboarding/OffboardingDialogs.svelte'));
export const operatorQuestion = new Lazy(() => import('../features/operator/OperatorQuestion.svelte'));
