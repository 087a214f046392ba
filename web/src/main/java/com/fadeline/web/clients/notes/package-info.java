/**
 * Notes and calls on the record of a client, over HTTP and on pages.
 */
@NullMarked
package com.fadeline.web.clients.notes;

import org.jspecify.annotations.NullMarked;
