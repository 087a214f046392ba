/**
 * Tasks about clients, over HTTP and on pages.
 */
@NullMarked
package com.fadeline.web.clients.tasks;

import org.jspecify.annotations.NullMarked;
