/** Renderer of documents as PDF/A-2b. */
@NullMarked
package com.fadeline.web.document;

import org.jspecify.annotations.NullMarked;
