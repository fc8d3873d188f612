const english = 'the count speaks English only, so the options that translate it are left out'
const zone = 'the drop zone needs JavaScript; we keep the plain control'
const interruption = 'we have the confirmation panel only, no interruption page'

/** The official fixtures that we leave unmet on purpose, by component and name, each with its reason. */
export const exceptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'character-count': {
    'with custom textarea description': english,
    'with neither maxlength nor maxwords set': english,
    'with translations': english,
  },
  'file-upload': {
    enhanced: zone,
    'enhanced, with error message and hint': zone,
    'enhanced, multiple files': zone,
    'enhanced, custom wrapper classes and attributes': zone,
    translated: zone,
  },
  panel: {
    interruption,
    'interruption-with-content-with-long-line-length': interruption,
    'interruption-with-headings-content-and-lists': interruption,
    'interruption with custom classes': interruption,
    'interruption, with actions classes and attributes': interruption,
    'interruption, submit action': interruption,
    'interruption, button link': interruption,
    'interruption, no actions': interruption,
    'interruption, no actions items': interruption,
  },
  select: { 'with falsy values': 'a value is text or a number; false is not a value' },
}
