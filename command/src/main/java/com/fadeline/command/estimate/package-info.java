/** Estimate of the sittings a course may take, made before the first. */
@NullMarked
package com.fadeline.command.estimate;

import org.jspecify.annotations.NullMarked;
