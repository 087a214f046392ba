/** The course aggregate: its state, its commands and its events. */
@NullMarked
package com.fadeline.command.course;

import org.jspecify.annotations.NullMarked;
