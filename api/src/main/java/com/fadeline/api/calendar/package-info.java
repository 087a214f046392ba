/** Working hours, times off and the free slots that they leave. */
@NullMarked
package com.fadeline.api.calendar;

import org.jspecify.annotations.NullMarked;
