/**
 * Reports over HTTP: page, JSON and CSV.
 */
@NullMarked
package com.fadeline.web.reports;

import org.jspecify.annotations.NullMarked;
