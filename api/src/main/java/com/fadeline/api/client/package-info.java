/** Messages and values of the client. */
@NullMarked
package com.fadeline.api.client;

import org.jspecify.annotations.NullMarked;
