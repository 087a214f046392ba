/** How a request finds its handler. */
@NullMarked
package com.fadeline.web.handlers;

import org.jspecify.annotations.NullMarked;
