/**
 * Estimates how many sittings a course still takes: pure functions, no clock, no chance.
 */
@NullMarked
package com.fadeline.query.forecast;

import org.jspecify.annotations.NullMarked;
