import { pdfColour } from './pdf-colour.js';

describe('a canvas colour', () => {
  it('is taken as it is when it is hexadecimal', () => {
    expect(pdfColour('#0b5c5a')).toEqual({ hex: '#0b5c5a', opacity: 1 });
  });

  it('is split into colour and opacity when it is rgba', () => {
    expect(pdfColour('rgba(0, 10, 255, 0.1)')).toEqual({ hex: '#000aff', opacity: 0.1 });
    expect(pdfColour('rgb(1,2,3)')).toEqual({ hex: '#010203', opacity: 1 });
  });
});
