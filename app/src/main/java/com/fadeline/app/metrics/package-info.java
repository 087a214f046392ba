/**
 * Observability of the service: metrics for a scraper, traces to where they are
 * collected.
 */
@NullMarked
package com.fadeline.app.metrics;

import org.jspecify.annotations.NullMarked;
