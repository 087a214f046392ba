package com.fadeline.web.remembered;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Reader of the system and the browser from what a browser says of itself. Nothing else
 * of it is stored.
 */
final class DeviceLabel {

	private static final List<Name> SYSTEMS = List.of(new Name("iPhone", "iPhone"), new Name("iPad", "iPad"),
			new Name("Android", "Android"), new Name("Windows", "Windows"), new Name("Macintosh", "Mac"),
			new Name("CrOS", "ChromeOS"), new Name("Linux", "Linux"));

	/** Those that also call themselves another come before it. */
	private static final List<Name> BROWSERS = List.of(new Name("Edg(?:A|iOS)?/", "Edge"), new Name("OPR/", "Opera"),
			new Name("SamsungBrowser/", "Samsung Internet"), new Name("(?:Firefox|FxiOS)/", "Firefox"),
			new Name("(?:Headless)?Chrome/|CriOS/", "Chrome"), new Name("Safari/", "Safari"));

	private DeviceLabel() {
	}

	/** Returns system and browser, such as iPhone, Safari; empty if neither is known. */
	static String of(@Nullable String userAgent) {
		String text = Objects.requireNonNullElse(userAgent, "");
		return Stream.of(SYSTEMS, BROWSERS)
			.flatMap((names) -> names.stream().filter((name) -> name.isIn(text)).limit(1))
			.map(Name::shown)
			.collect(Collectors.joining(", "));
	}

	private record Name(Pattern pattern, String shown) {

		Name(String pattern, String shown) {
			this(Pattern.compile(pattern), shown);
		}

		boolean isIn(String text) {
			return this.pattern.matcher(text).find();
		}

	}

}
