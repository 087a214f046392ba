/**
 * Back-ups: made while the service runs, read back, put back, and followed by the
 * erasures that came after them.
 */
@NullMarked
package com.fadeline.store.backup;

import org.jspecify.annotations.NullMarked;
