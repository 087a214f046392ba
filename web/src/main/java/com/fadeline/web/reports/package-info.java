/**
 * Reports over HTTP, as JSON and as CSV.
 */
@NullMarked
package com.fadeline.web.reports;

import org.jspecify.annotations.NullMarked;
