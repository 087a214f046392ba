/**
 * Operations that administrators request where the read models are, and the planned
 * tasks.
 */
@NullMarked
package com.fadeline.app.operation;

import org.jspecify.annotations.NullMarked;
