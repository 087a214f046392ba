/**
 * Operations that administrators request where the read models are, and the planned
 * tasks.
 */
@NullMarked
package com.fadeline.store.operation;

import org.jspecify.annotations.NullMarked;
