/** Readability of the log while a failure is repeated. */
@NullMarked
package com.fadeline.app.logging;

import org.jspecify.annotations.NullMarked;
