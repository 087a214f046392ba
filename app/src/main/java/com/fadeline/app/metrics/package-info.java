/**
 * Tells others how the service is doing: metrics to whoever may scrape them, traces to
 * where they are collected.
 */
@NullMarked
package com.fadeline.app.metrics;

import org.jspecify.annotations.NullMarked;
