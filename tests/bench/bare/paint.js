// The same mark as the app sets when its first card is painted, so that both are measured alike.
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('first-card')));
