/**
 * The event processors: their segments, positions and dead letters, and what their health
 * depends on.
 */
@NullMarked
package com.fadeline.store.processing;

import org.jspecify.annotations.NullMarked;
