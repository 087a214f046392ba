/**
 * A made-up pair of clinics with two years of work behind them, to look at Fadeline with
 * something in it.
 */
@NullMarked
package com.fadeline.app.demo;

import org.jspecify.annotations.NullMarked;
