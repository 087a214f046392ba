/**
 * How many sittings a course may take, told before the first.
 */
@NullMarked
package com.fadeline.command.estimate;

import org.jspecify.annotations.NullMarked;
