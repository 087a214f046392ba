/**
 * What falls due with time: scheduled from the events, raised as reminders.
 */
@NullMarked
package com.fadeline.command.deadlines;

import org.jspecify.annotations.NullMarked;
