import { GlobalFonts } from '@napi-rs/canvas';

/** One open typeface (SIL OFL) for charts and documents; it has every Welsh letter, ŵ and ŷ among them. */
export const FONT_FAMILY = 'Source Sans 3';

export const FONT_FILES = {
  regular: require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  semibold: require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  italic:
    require.resolve('@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf'),
} as const;

export const registerChartFonts = (): void => {
  if (!GlobalFonts.has(FONT_FAMILY)) GlobalFonts.registerFromPath(FONT_FILES.regular, FONT_FAMILY);
};
