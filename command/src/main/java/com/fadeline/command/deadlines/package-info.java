/** Reminders: scheduled from the events, raised when due. */
@NullMarked
package com.fadeline.command.deadlines;

import org.jspecify.annotations.NullMarked;
