/** Which of a clinic's screens stands. */
export const ROUTES = ['people', 'invitations'] as const;

export type RouteName = (typeof ROUTES)[number];

export class Route {
  current = $state<RouteName>('people');

  go(name: RouteName): void {
    this.current = name;
  }
}
