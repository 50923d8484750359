/** Where the device is, in WGS-84. Asked only when the person presses a button. */
export const position = (): Promise<GeolocationPosition> =>
  new Promise((resolve, reject) =>
    navigator.geolocation.getCurrentPosition(resolve, reject, {
      enableHighAccuracy: true,
      timeout: 15_000,
      maximumAge: 60_000,
    }),
  );

/** Whether the person, or the page's policy, does not want it to be known. */
export const denied = (error: unknown): boolean => (error as GeolocationPositionError).code === 1;
