/**
 * Secret addresses at which specialists read their bookings as a calendar.
 */
@NullMarked
package com.fadeline.administration.feeds;

import org.jspecify.annotations.NullMarked;
