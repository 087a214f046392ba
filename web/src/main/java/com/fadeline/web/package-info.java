/**
 * HTTP edge: REST under /api, server-sent events and problem details.
 */
@NullMarked
package com.fadeline.web;

import org.jspecify.annotations.NullMarked;
