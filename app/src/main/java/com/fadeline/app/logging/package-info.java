/**
 * Keeps the log readable while something fails again and again.
 */
@NullMarked
package com.fadeline.app.logging;

import org.jspecify.annotations.NullMarked;
