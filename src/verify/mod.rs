//! Verify: reads a written folder again and proves the promises. Shares nothing with the renderer.
