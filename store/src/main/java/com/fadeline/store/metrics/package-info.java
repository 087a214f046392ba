/** Meters of commands, and traces where an endpoint for them is configured. */
@NullMarked
package com.fadeline.store.metrics;

import org.jspecify.annotations.NullMarked;
