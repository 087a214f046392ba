/**
 * A program that breaks a running Fadeline in every way and looks whether anything is
 * lost.
 */
@NullMarked
package com.fadeline.bench.faults;

import org.jspecify.annotations.NullMarked;
