/**
 * Client directory over HTTP: pages and REST.
 */
@NullMarked
package com.fadeline.web.clients;

import org.jspecify.annotations.NullMarked;
