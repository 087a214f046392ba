/**
 * Fault injection into a running Fadeline, with checks that nothing is lost.
 */
@NullMarked
package com.fadeline.bench.faults;

import org.jspecify.annotations.NullMarked;
