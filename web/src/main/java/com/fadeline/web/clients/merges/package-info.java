/**
 * Merging two registrations of one person, and undoing it, over HTTP and on pages.
 */
@NullMarked
package com.fadeline.web.clients.merges;

import org.jspecify.annotations.NullMarked;
