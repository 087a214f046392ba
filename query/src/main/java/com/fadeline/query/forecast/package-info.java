/**
 * Forecast of the sittings a course still takes: pure functions without clock or
 * randomness.
 */
@NullMarked
package com.fadeline.query.forecast;

import org.jspecify.annotations.NullMarked;
