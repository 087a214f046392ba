/**
 * Bookings of sittings, from the proposal of a time to a no-show.
 */
@NullMarked
package com.fadeline.web.course.booking;

import org.jspecify.annotations.NullMarked;
