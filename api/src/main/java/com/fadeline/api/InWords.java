package com.fadeline.api;

import java.util.Locale;

/** Contract of a query whose answer is in words: it states their language. */
public interface InWords {

	/** Returns the language of the words. */
	Locale language();

	/** Returns the language in which a query is answered; by default English. */
	static Locale languageOf(Object query) {
		return (query instanceof InWords words) ? words.language() : Locale.ENGLISH;
	}

}
