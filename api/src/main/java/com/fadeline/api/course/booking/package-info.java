/** Values of booked sittings and of reminders. */
@NullMarked
package com.fadeline.api.course.booking;

import org.jspecify.annotations.NullMarked;
