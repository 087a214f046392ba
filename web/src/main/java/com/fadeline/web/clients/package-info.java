/**
 * The client directory over HTTP.
 */
@NullMarked
package com.fadeline.web.clients;

import org.jspecify.annotations.NullMarked;
