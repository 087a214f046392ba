/**
 * Free times of specialists, devices and rooms, and the calendar that shows them with the
 * bookings.
 */
@NullMarked
package com.fadeline.web.calendar;

import org.jspecify.annotations.NullMarked;
