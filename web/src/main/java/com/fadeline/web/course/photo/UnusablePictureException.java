package com.fadeline.web.course.photo;

/** Exception thrown if an uploaded file is no picture that can be taken. */
final class UnusablePictureException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Cause unusable;

	UnusablePictureException(Cause unusable) {
		super(unusable.message, null, false, false);
		this.unusable = unusable;
	}

	Cause unusable() {
		return this.unusable;
	}

	/** Kind of what is wrong with a file. */
	enum Cause {

		EMPTY("The file is empty; choose a photo"),

		NO_PICTURE("The file is no JPEG, PNG or WebP picture; send one of these"),

		HEIC("HEIC pictures cannot be read; on an iPhone choose Settings, Camera, Formats, 'Most Compatible', or send a JPEG"),

		ANIMATED("The picture is animated; send a still one"),

		TOO_LARGE("The picture has more than 60 megapixels (WebP: 24) or 20,000 pixels a side; send a smaller one"),

		DAMAGED("The picture is cut off or damaged; send it again");

		private final String message;

		Cause(String message) {
			this.message = message;
		}

	}

}
